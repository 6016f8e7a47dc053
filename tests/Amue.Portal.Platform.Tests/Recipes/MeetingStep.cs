using System.Text.Json.Nodes;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Platform.Tests.Recipes;

internal enum MeetingKind
{
    Remote,
    OnSite,
}

internal sealed record Speaker(string Name, string? Company = null);

/// <summary>One member of every kind that a step's record may hold.</summary>
internal sealed record MeetingModel
{
    public required string Title { get; init; }

    public DateOnly? Day { get; init; }

    public TimeOnly? Hour { get; init; }

    public TimeSpan? Length { get; init; }

    public DateTime? EndsAt { get; init; }

    public MeetingKind Kind { get; init; }

    public decimal Price { get; init; }

    public int Seats { get; init; }

    public int? Waiting { get; init; }

    public bool IsOpen { get; init; }

    public Guid? Id { get; init; }

    public IReadOnlyList<Speaker> Speakers { get; init; } = [];

    public IReadOnlyDictionary<string, int> Votes { get; init; } = new Dictionary<string, int>();

    public IReadOnlyDictionary<MeetingKind, string> Rooms { get; init; } = new Dictionary<MeetingKind, string>();

    public JsonObject? Extra { get; init; }

    public JsonNode? Anything { get; init; }

    public string Label => $"{Title} {Day}";
}

internal sealed class MeetingStep(StepLog log) : RecipeStep<MeetingModel>, ISpaceStep
{
    public override string Name => "meeting";

    public override Permission Permission => PlatformPermissions.ManageSpace;

    public Task<IReadOnlyList<ForeseenChange>> ForeseeAsync(object model, RecipeContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ForeseenChange>>([]);

    protected override Task<Outcome<Done>> ExecuteAsync(MeetingModel model, RecipeContext context, CancellationToken cancellationToken)
    {
        context.ReportProgress(1, 2);
        context.ReportProgress(2, 2);
        log.Lines.Add($"meeting {model.Title}");
        log.Models.Add(model);
        return Task.FromResult<Outcome<Done>>(Done.Instance);
    }
}
