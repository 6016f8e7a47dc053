using Amue.Portal.Platform.Security;

namespace Amue.Portal.Platform.Recipes;

/// <summary>Who runs a recipe, where, and with what values.</summary>
public sealed class RecipeContext(Actor actor)
{
    private RecipeForecast _forecast = new();
    private Action<int, int> _report = (_, _) => { };

    public Actor Actor { get; } = actor;

    /// <summary>The space in which the recipe runs; the whole portal when nothing is said.</summary>
    public Scope Scope { get; init; } = Scope.Portal;

    /// <summary>Values of the recipe's parameters, as typed.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = new Dictionary<string, string>();

    /// <summary>The same run gives every <c>uuid()</c> the same value again, so a run that stopped is taken up with its own identifier.</summary>
    public Guid RunId { get; init; } = Guid.CreateVersion7();

    /// <summary>While validating: this step will create that thing, so a later step may name it.</summary>
    public void Announce(string kind, string key) => _forecast.Announce(kind, key);

    /// <summary>
    /// While validating: an earlier step will create that thing. Also true when an earlier step could not be read,
    /// because what it would create is not known and its own problem is already told.
    /// </summary>
    public bool IsAnnounced(string kind, string key) => _forecast.Expects(kind, key);

    /// <summary>While executing: a step that counts its own work says how far it is.</summary>
    public void ReportProgress(int done, int total) => _report(done, total);

    internal RecipeContext With(RecipeForecast forecast) => Copy(forecast, _report);

    internal RecipeContext With(Action<int, int> report) => Copy(_forecast, report);

    private RecipeContext Copy(RecipeForecast forecast, Action<int, int> report) => new(Actor)
    {
        Scope = Scope,
        Arguments = Arguments,
        RunId = RunId,
        _forecast = forecast,
        _report = report,
    };
}
