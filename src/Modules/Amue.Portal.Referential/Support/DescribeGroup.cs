using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Platform.Time;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.History;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Support;

/// <summary>Makes a support group, or brings one, its contract and its hours to a description.</summary>
internal sealed class DescribeGroup(PortalDb db, ChangeLog changes)
{
    public const string Act = "referential.group.describe";

    private const int LongestName = 200;

    /// <param name="revision">As it was read: a change made meanwhile is a conflict. Null: it is to be made.</param>
    public async Task<Outcome<Done>> ExecuteAsync(SupportGroupDetails details, int? revision, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(ReferentialPermissions.Manage))
        {
            return await RefuseAsync(Refusal.NotPermitted);
        }

        var existing = await db.SupportGroups.SingleOrDefaultAsync(g => g.Key == details.Key, cancellationToken);
        if (existing is null && revision is not null)
        {
            return await RefuseAsync(Refusal.NotFound);
        }

        if (existing is not null && revision is { } read && existing.Revision != read)
        {
            return await RefuseAsync(Refusal.Conflict("referential.changedMeanwhile"));
        }

        if (Check(details, isTaken: existing is not null && revision is null).ToList() is { Count: > 0 } errors)
        {
            return Refusal.Invalid(errors);
        }

        var fields = ChangesOf(existing?.ToDetails(), details);
        if (fields.Count == 0)
        {
            return Done.Instance;
        }

        var group = existing ?? db.SupportGroups.Add(new SupportGroup(details.Key)).Entity;
        group.Describe(details);
        changes.Add(group.Id, existing is null ? "created" : "described", fields, actor);
        return await changes.TrySaveAsync(actor, Act, TargetOf(details.Key), fields, cancellationToken) is { } refusal ? refusal : Done.Instance;

        async Task<Outcome<Done>> RefuseAsync(Refusal refused) => await changes.RefusedAsync(actor, Act, TargetOf(details.Key), refused);
    }

    /// <summary>What a change of a group tells.</summary>
    public static IReadOnlyList<FieldChange> ChangesOf(SupportGroupDetails? before, SupportGroupDetails after) =>
        Differences.Between(before is null ? null : Words(before), Words(after));

    public static string TargetOf(string key) => $"group:{key}";

    private static IEnumerable<FieldError> Check(SupportGroupDetails details, bool isTaken)
    {
        if (!SpaceKey.IsWellFormed(details.Key))
        {
            yield return new FieldError(nameof(details.Key), "referential.product.key", SpaceKey.MaxLength);
        }
        else if (isTaken)
        {
            yield return new FieldError(nameof(details.Key), "referential.group.keyTaken", details.Key);
        }

        if (details.Name.Length is 0 or > LongestName)
        {
            yield return new FieldError(nameof(details.Name), "referential.product.name", LongestName);
        }

        if (details is { IsOutside: true, ContractEndsOn: null })
        {
            yield return new FieldError(nameof(details.ContractEndsOn), "referential.group.needsContract");
        }

        if (details.Calendar is { } calendar && BusinessCalendar.Read(calendar) is { Succeeded: false } unreadable)
        {
            foreach (var error in unreadable.Refusal.Errors)
            {
                yield return error with { Field = FieldOf(error.Field) };
            }
        }
    }

    /// <summary>The line of the form that a place of the calendar is written in.</summary>
    private static string FieldOf(string place) => place.Split('[')[0] switch
    {
        "timeZone" => "TimeZone",
        "publicHolidays" => "PublicHolidays",
        "opening" => "Opening.monday",
        { } day when day.StartsWith("opening.", StringComparison.Ordinal) => "Opening." + day["opening.".Length..],
        _ => "Closures",
    };

    // The hours are told in one piece, as they are written in a recipe.
    private static Told Words(SupportGroupDetails details) =>
        new(details.Key, details.Name, details.Organisation, details.ContractEndsOn, details.Calendar?.ToJson() ?? "");

    private sealed record Told(string Key, string Name, SupportOrganisation Organisation, DateOnly? ContractEndsOn, string Calendar);
}
