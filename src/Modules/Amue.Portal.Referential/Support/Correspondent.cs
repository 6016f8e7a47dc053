namespace Amue.Portal.Referential.Support;

/// <summary>What is said of somebody who holds the role of correspondent for a pair; the right itself is the role.</summary>
internal sealed class Correspondent
{
    private Correspondent()
    {
    }

    public Correspondent(Guid establishmentId, Guid productId, Guid accountId)
    {
        EstablishmentId = establishmentId;
        ProductId = productId;
        AccountId = accountId;
    }

    public Guid EstablishmentId { get; private set; }

    public Guid ProductId { get; private set; }

    public Guid AccountId { get; private set; }

    public CorrespondentKind Kind { get; private set; }

    public bool IsPrimary { get; private set; }

    public DateOnly? ConfirmedOn { get; private set; }

    public DateOnly? AbsentUntil { get; private set; }

    public Guid? StandInId { get; private set; }

    public DateOnly? RemindedOn { get; private set; }

    public DateOnly? AdministratorsRemindedOn { get; private set; }

    public void Describe(CorrespondentEntry entry)
    {
        (Kind, IsPrimary, ConfirmedOn, AbsentUntil, StandInId) = (entry.Kind, entry.IsPrimary, entry.ConfirmedOn, entry.AbsentUntil, entry.StandInId);
        (RemindedOn, AdministratorsRemindedOn) = (entry.RemindedOn, entry.AdministratorsRemindedOn);
    }

    public CorrespondentEntry ToEntry() => new(EstablishmentId, ProductId, AccountId)
    {
        Kind = Kind,
        IsPrimary = IsPrimary,
        ConfirmedOn = ConfirmedOn,
        AbsentUntil = AbsentUntil,
        StandInId = StandInId,
        RemindedOn = RemindedOn,
        AdministratorsRemindedOn = AdministratorsRemindedOn,
    };
}
