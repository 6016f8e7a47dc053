using System.Text.Json;
using System.Text.Json.Nodes;
using Amue.Portal.Platform.Texts;

namespace Amue.Portal.Platform.Recipes;

/// <summary>Reads a recipe in Orchard Core's JSON format. Whatever the text, it answers with a recipe that knows what is wrong with it.</summary>
public static class RecipeReader
{
    private const string StepName = "name";

    public static Recipe Read(string text, RecipeSource source)
    {
        var problems = new List<RecipeProblem>();
        var written = RecipeJson.Parse(text, RecipeProblems.AtRoot(problems, source.Name, written: null));
        if (written is null && problems.Count > 0)
        {
            return new Recipe(source, new RecipeHeader()) { Problems = problems };
        }

        var root = RecipeProblems.AtRoot(problems, source.Name, written);
        var header = new StrictJson(values: null).ReadWhatIsRight<RecipeHeader>(written, root);
        CheckName(header, written, root);
        return new Recipe(source, header)
        {
            Written = written,
            Variables = header.Variables.ToDictionary(v => v.Key, JsonNode? (v) => v.Value),
            Parameters = header.Parameters.Select(p => ReadParameter(p.Key, p.Value, root.At("parameters").AtWritten(p.Key))).ToList(),
            Entries = ReadSteps(header, written, root).ToList(),
            Problems = problems,
        };
    }

    private static void CheckName(RecipeHeader header, JsonNode? written, RecipeProblems root)
    {
        if (written is not JsonObject file)
        {
            return;
        }

        if (!Has(file, "name"))
        {
            root.At("name").Add(new TextKey("recipes.missingField", "name"), ExpectedJson.Text);
        }
        else if (header.Name is { } name ? string.IsNullOrWhiteSpace(name) : file["name"] is null)
        {
            root.At("name").Add(new TextKey("recipes.blank"), ExpectedJson.Text);
        }
    }

    private static RecipeParameter ReadParameter(string name, ParameterDeclaration declared, RecipeProblems at)
    {
        if (!IsOfType(declared.Default, declared.Type))
        {
            at.At("default").Add(ExpectedJson.Found(declared.Default), ExpectedJson.Of(declared.Type));
        }

        return new RecipeParameter(name, declared.Type, declared.DisplayName, declared.Description, IsRequired: declared.Default is null)
        {
            Default = declared.Default,
        };
    }

    private static bool IsOfType(JsonValue? value, RecipeParameterType type) => value?.GetValueKind() switch
    {
        null => true,
        JsonValueKind.String => type == RecipeParameterType.Text || RecipeExpression.Parse(value.GetValue<string>()).Kind != RecipeExpressionKind.Text,
        JsonValueKind.Number => type == RecipeParameterType.Number,
        _ => type == RecipeParameterType.Boolean,
    };

    private static IEnumerable<RecipeEntry> ReadSteps(RecipeHeader header, JsonNode? written, RecipeProblems root)
    {
        var at = root.At("steps");
        if (written is JsonObject file && !Has(file, "steps"))
        {
            at.Add(new TextKey("recipes.missingField", "steps"), ExpectedJson.List);
        }

        for (var i = 0; i < (header.Steps?.Count ?? 0); i++)
        {
            if (header.Steps![i] is not JsonObject step)
            {
                at.At(i).Add(ExpectedJson.Found(header.Steps[i]), ExpectedJson.Object);
            }
            else if (NameOf(step, at.At(i)) is { } name)
            {
                yield return new RecipeEntry(i, name, step);
            }
        }
    }

    private static string? NameOf(JsonObject step, RecipeProblems at)
    {
        if (!step.TryGetPropertyValue(StepName, out var written))
        {
            at.At(StepName).Add(new TextKey("recipes.missingField", StepName), ExpectedJson.Text);
            return null;
        }

        if (written is not JsonValue value || !value.TryGetValue<string>(out var name))
        {
            at.At(StepName).Add(ExpectedJson.Found(written), ExpectedJson.Text);
            return null;
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            at.At(StepName).Add(new TextKey("recipes.blank"), ExpectedJson.Text);
            return null;
        }

        return name;
    }

    private static bool Has(JsonObject file, string member) =>
        file.Any(m => string.Equals(m.Key, member, StringComparison.OrdinalIgnoreCase));
}
