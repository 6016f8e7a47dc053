using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Amue.Portal.Platform.Texts;

namespace Amue.Portal.Platform.Recipes;

/// <summary>
/// Reads JSON into records and tells every problem with its path, where System.Text.Json stops at the first. It walks
/// the file beside the record's contract and puts together what is right; System.Text.Json then builds the record.
/// </summary>
internal sealed class StrictJson(RecipeValues? values)
{
    // A part that was left out may have been told elsewhere, where its variable is defined.
    private bool _isWhole = true;

    /// <summary>The model, or null when something in it is wrong: what it is has then been told.</summary>
    public object? Read(JsonNode? written, Type type, RecipeProblems at)
    {
        var told = at.Count;
        _isWhole = TryCheck(written, JsonContract.Of(type), mayBeNull: false, at, out var value) && _isWhole;
        return _isWhole && at.Count == told ? value.Deserialize(JsonContract.Of(type)) : null;
    }

    /// <summary>The model without the members that are wrong; only for a model that requires none.</summary>
    public T ReadWhatIsRight<T>(JsonNode? written, RecipeProblems at)
        where T : new() =>
        TryCheck(written, JsonContract.Of(typeof(T)), mayBeNull: false, at, out var value) ? (T)value.Deserialize(JsonContract.Of(typeof(T)))! : new T();

    /// <summary>False when nothing of the value can be used; an object or a list keeps those of its parts that are right.</summary>
    private bool TryCheck(JsonNode? written, JsonTypeInfo contract, bool mayBeNull, RecipeProblems at, out JsonNode? value)
    {
        value = null;
        if (values is null)
        {
            value = written;
        }
        else if (!values.TryResolve(written, at, out value))
        {
            return false;
        }

        if (value is null)
        {
            return mayBeNull || Refuse(value, contract, at);
        }

        return contract.Kind switch
        {
            JsonTypeInfoKind.Object => TryCheckObject(ref value, contract, at),
            JsonTypeInfoKind.Dictionary => TryCheckDictionary(ref value, contract, at),
            JsonTypeInfoKind.Enumerable => TryCheckList(ref value, contract, at),
            _ when JsonContract.IsFree(contract.Type) => TryCheckFree(ref value, contract, at),
            _ => TryCheckScalar(written, value, contract, at),
        };
    }

    private bool TryCheckObject(ref JsonNode? value, JsonTypeInfo contract, RecipeProblems at)
    {
        if (value is not JsonObject written)
        {
            return Refuse(value, contract, at);
        }

        var members = contract.Properties.Where(JsonContract.IsRead).ToDictionary(p => p.Name, StringComparer.OrdinalIgnoreCase);
        var takesOthers = contract.Properties.Any(p => p.IsExtensionData);
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var right = new JsonObject();
        foreach (var (name, node) in written)
        {
            var member = at.AtWritten(name);
            if (!found.Add(name))
            {
                member.Add("recipes.duplicate", name);
            }
            else if (members.TryGetValue(name, out var property))
            {
                Keep(right, property.Name, node, JsonContract.Of(property.PropertyType), JsonContract.MayBeNull(property), member);
            }
            else if (takesOthers)
            {
                Keep(right, name, node, JsonContract.Of(typeof(JsonNode)), mayBeNull: true, member);
            }
            else
            {
                member.Add(new TextKey("recipes.unknownField", name), ExpectedJson.OneOf(members.Values.Select(p => p.Name)));
            }
        }

        foreach (var missing in members.Values.Where(p => JsonContract.IsRequired(p) && !found.Contains(p.Name)))
        {
            at.At(missing.Name).Add(new TextKey("recipes.missingField", missing.Name), ExpectedJson.Of(JsonContract.Of(missing.PropertyType)));
        }

        value = right;
        return true;
    }

    private bool TryCheckDictionary(ref JsonNode? value, JsonTypeInfo contract, RecipeProblems at)
    {
        if (value is not JsonObject written)
        {
            return Refuse(value, contract, at);
        }

        var right = new JsonObject();
        foreach (var (name, node) in written)
        {
            if (contract.KeyType == typeof(string) || IsScalarRight(JsonValue.Create(name), JsonContract.Of(contract.KeyType!)))
            {
                Keep(right, name, node, JsonContract.Of(contract.ElementType!), JsonContract.MayHoldNull(contract), at.AtWritten(name));
            }
            else
            {
                at.AtWritten(name).Add(new TextKey("recipes.unknownField", name), ExpectedJson.Of(JsonContract.Of(contract.KeyType!)));
            }
        }

        value = right;
        return true;
    }

    private bool TryCheckList(ref JsonNode? value, JsonTypeInfo contract, RecipeProblems at)
    {
        if (value is not JsonArray written)
        {
            return Refuse(value, contract, at);
        }

        var right = new JsonArray();
        for (var i = 0; i < written.Count; i++)
        {
            if (TryCheck(written[i], JsonContract.Of(contract.ElementType!), JsonContract.MayHoldNull(contract), at.At(i), out var item))
            {
                right.Add(Detached(item));
            }
            else
            {
                _isWhole = false;
            }
        }

        value = right;
        return true;
    }

    /// <summary>A member whose shape the record leaves open: only its expressions are worked out.</summary>
    private bool TryCheckFree(ref JsonNode? value, JsonTypeInfo contract, RecipeProblems at)
    {
        if (value is not JsonObject && contract.Type == typeof(JsonObject)
            || value is not JsonArray && contract.Type == typeof(JsonArray)
            || value is not JsonValue && contract.Type == typeof(JsonValue))
        {
            return Refuse(value, contract, at);
        }

        return value switch
        {
            JsonObject => TryCheckDictionary(ref value, JsonContract.Of(typeof(Dictionary<string, JsonNode>)), at),
            JsonArray => TryCheckList(ref value, JsonContract.Of(typeof(List<JsonNode>)), at),
            _ => true,
        };
    }

    private static bool TryCheckScalar(JsonNode? written, JsonNode? value, JsonTypeInfo contract, RecipeProblems at)
    {
        if (IsScalarRight(value, contract))
        {
            return true;
        }

        // What the file writes, never what it stands for: an expression may stand for a secret of the server.
        var isText = value is JsonValue && value.GetValueKind() == JsonValueKind.String;
        var takesText = ExpectedJson.Of(contract).Key is not ("recipes.expected.integer" or "recipes.expected.number" or "recipes.expected.boolean");
        at.Add(isText && takesText ? new TextKey("recipes.wrongValue", Quotation.Shorten(written!.ToString())) : ExpectedJson.Found(value), ExpectedJson.Of(contract));
        return false;
    }

    private static bool IsScalarRight(JsonNode? value, JsonTypeInfo contract)
    {
        try
        {
            value.Deserialize(contract);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void Keep(JsonObject right, string name, JsonNode? node, JsonTypeInfo contract, bool mayBeNull, RecipeProblems at)
    {
        if (TryCheck(node, contract, mayBeNull, at, out var value))
        {
            right.Add(name, Detached(value));
        }
        else
        {
            _isWhole = false;
        }
    }

    // A node has one parent: what comes straight from the file keeps its own.
    private static JsonNode? Detached(JsonNode? value) => value?.Parent is null ? value : value.DeepClone();

    private static bool Refuse(JsonNode? value, JsonTypeInfo contract, RecipeProblems at)
    {
        at.Add(ExpectedJson.Found(value), ExpectedJson.Of(contract));
        return false;
    }
}
