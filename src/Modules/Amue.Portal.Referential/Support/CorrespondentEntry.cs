namespace Amue.Portal.Referential.Support;

/// <summary>A person who holds level 1 of an establishment for a product.</summary>
public sealed record CorrespondentEntry(Guid EstablishmentId, Guid ProductId, Guid AccountId)
{
    /// <summary>A confirmation holds that long (domain.md §2.2).</summary>
    public const int ConfirmationMonths = 12;

    public CorrespondentKind Kind { get; init; }

    /// <summary>The first to be asked; an establishment has at least one for each product it uses.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>When the establishment last said that this is still so.</summary>
    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>The last day of an absence.</summary>
    public DateOnly? AbsentUntil { get; init; }

    /// <summary>Who answers during it.</summary>
    public Guid? StandInId { get; init; }

    /// <summary>When they were last told that their confirmation has lapsed.</summary>
    public DateOnly? RemindedOn { get; init; }

    /// <summary>When the administrators of the establishment last were.</summary>
    public DateOnly? AdministratorsRemindedOn { get; init; }

    /// <summary>The first day on which what was said last no longer holds; giving the role says it too.</summary>
    public DateOnly LapsesOn(DateOnly givenOn) => (ConfirmedOn ?? givenOn).AddMonths(ConfirmationMonths);

    public bool IsAbsentOn(DateOnly day) => AbsentUntil >= day;

    public bool NeedsConfirmationOn(DateOnly day) => ConfirmedOn is null || ConfirmedOn.Value.AddMonths(ConfirmationMonths) <= day;
}
