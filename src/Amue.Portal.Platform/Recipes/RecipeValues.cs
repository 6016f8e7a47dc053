using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Amue.Portal.Platform.Texts;

namespace Amue.Portal.Platform.Recipes;

/// <summary>
/// What the expressions of one recipe are worth in one run. Each variable and each parameter is worked out once,
/// so a variable that holds <c>uuid()</c> is the same everywhere; a wrong one is told once, where it is defined.
/// </summary>
internal sealed class RecipeValues
{
    // One variable calls for the next on the stack, and an uploaded recipe chooses how many there are.
    private const int LongestChain = 50;

    private readonly Recipe _recipe;
    private readonly Guid _runId;
    private readonly string _place;
    private readonly Dictionary<string, Cell> _variables;
    private readonly Dictionary<string, Cell> _parameters;
    private readonly List<Cell> _open = [];

    /// <param name="recipe">The recipe whose strings are read.</param>
    /// <param name="arguments">Given values of its parameters; taken as they are, never read as expressions.</param>
    /// <param name="run">The run: the same one gives the same uuids again.</param>
    /// <param name="place">Where in the run this recipe stands, when another one runs it.</param>
    /// <param name="root">The recipe's root, for the problems found.</param>
    public RecipeValues(Recipe recipe, IReadOnlyDictionary<string, string> arguments, Guid run, string place, RecipeProblems root)
    {
        _recipe = recipe;
        _runId = run;
        _place = place;
        _variables = recipe.Variables.ToDictionary(v => v.Key, v => new Cell(v.Key, v.Value, root.At("variables").AtWritten(v.Key)));
        _parameters = recipe.Parameters.ToDictionary(p => p.Name, p => CellOf(p, arguments, root.At("parameters").AtWritten(p.Name)));
        foreach (var unknown in arguments.Keys.Except(_parameters.Keys))
        {
            root.At("parameters").AtWritten(unknown).Add(new TextKey("recipes.unknownParameter", unknown), ExpectedJson.OneOf(_parameters.Keys));
        }

        foreach (var cell in _variables.Values.Concat(_parameters.Values))
        {
            TryEvaluate(cell, cell.At, out _);
        }
    }

    /// <summary>The value that a node of the file stands for; false when it has none, and the problem is then told.</summary>
    public bool TryResolve(JsonNode? written, RecipeProblems at, out JsonNode? value)
    {
        value = written;
        if (written is not JsonValue scalar || !scalar.TryGetValue<string>(out var text))
        {
            return true;
        }

        var expression = RecipeExpression.Parse(text);
        switch (expression.Kind)
        {
            case RecipeExpressionKind.Text:
                value = JsonValue.Create(expression.Argument);
                return true;
            case RecipeExpressionKind.Variable:
                return TryFind(_variables, expression.Argument, "recipes.unknownVariable", at, out value);
            case RecipeExpressionKind.Parameter:
                return TryFind(_parameters, expression.Argument, "recipes.unknownParameter", at, out value);
            case RecipeExpressionKind.Uuid:
                value = JsonValue.Create(Uuid(at.JsonPath).ToString());
                return true;
            case RecipeExpressionKind.Environment:
                return TryReadEnvironment(expression.Argument, at, out value);
            default:
                at.Add(new TextKey("recipes.unknownExpression", expression.Argument), new TextKey("recipes.expected.expression"));
                return false;
        }
    }

    private static Cell CellOf(RecipeParameter parameter, IReadOnlyDictionary<string, string> arguments, RecipeProblems at)
    {
        if (!arguments.TryGetValue(parameter.Name, out var given))
        {
            var cell = new Cell(parameter.Name, parameter.Default, at.At("default"));
            if (parameter.IsRequired)
            {
                at.Add("recipes.parameterNotGiven", parameter.Name);
                cell.State = CellState.Failed;
            }

            return cell;
        }

        var value = parameter.Read(given);
        if (value is null)
        {
            at.Add(new TextKey("recipes.wrongParameter", parameter.Name), ExpectedJson.Of(parameter.Type));
        }

        return new Cell(parameter.Name, value, at) { Value = value, State = value is null ? CellState.Failed : CellState.Known };
    }

    private bool TryFind(Dictionary<string, Cell> cells, string name, string unknownKey, RecipeProblems at, out JsonNode? value)
    {
        if (cells.TryGetValue(name, out var cell))
        {
            return TryEvaluate(cell, at, out value);
        }

        at.Add(new TextKey(unknownKey, name), ExpectedJson.OneOf(cells.Keys));
        value = null;
        return false;
    }

    private bool TryEvaluate(Cell cell, RecipeProblems at, out JsonNode? value)
    {
        if (cell.State == CellState.Open)
        {
            at.Add("recipes.valueCycle", string.Join(" → ", _open.SkipWhile(c => c != cell).Append(cell).Select(c => c.Name)));
        }
        else if (cell.State == CellState.New && _open.Count == LongestChain)
        {
            at.Add("recipes.valueChain", LongestChain);
            cell.State = CellState.Failed;
        }
        else if (cell.State == CellState.New)
        {
            cell.State = CellState.Open;
            _open.Add(cell);
            cell.State = TryResolve(cell.Written, cell.At, out var found) ? CellState.Known : CellState.Failed;
            cell.Value = found;
            _open.Remove(cell);
        }

        value = cell.Value?.DeepClone();
        return cell.State == CellState.Known;
    }

    private bool TryReadEnvironment(string name, RecipeProblems at, out JsonNode? value)
    {
        value = null;
        if (!_recipe.Source.IsTrusted)
        {
            at.Add("recipes.environmentClosed", name);
            return false;
        }

        if (Environment.GetEnvironmentVariable(name) is not { } found)
        {
            at.Add("recipes.unknownEnvironment", name);
            return false;
        }

        value = JsonValue.Create(found);
        return true;
    }

    /// <summary>A version-7 identifier with the run's time: the same run and place give the same one, so a run that failed resumes on its own items.</summary>
    private Guid Uuid(string jsonPath)
    {
        Span<byte> bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{_runId:N} {_place} {_recipe.Name} {jsonPath}")).AsSpan(0, 16);
        _runId.ToByteArray(bigEndian: true).AsSpan(0, 6).CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private enum CellState
    {
        New,
        Open,
        Known,
        Failed,
    }

    private sealed class Cell(string name, JsonNode? written, RecipeProblems at)
    {
        public string Name { get; } = name;

        public JsonNode? Written { get; } = written;

        public RecipeProblems At { get; } = at;

        public JsonNode? Value { get; set; }

        public CellState State { get; set; }
    }
}
