using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Time;

namespace Amue.Portal.Referential.Support;

internal sealed class SupportGroup : IReferenceData
{
    private SupportGroup()
    {
    }

    public SupportGroup(string key)
    {
        Id = Guid.CreateVersion7();
        Key = key;
    }

    public Guid Id { get; private set; }

    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    public SupportOrganisation Organisation { get; private set; }

    /// <summary>The last day of the contract by which an outside group works; null for AMUE's own.</summary>
    public DateOnly? ContractEndsOn { get; private set; }

    /// <summary>When it works; null: the portal's office hours.</summary>
    public CalendarDefinition? Calendar { get; private set; }

    /// <summary>Grows with each description.</summary>
    public int Revision { get; private set; }

    public void Describe(SupportGroupDetails details)
    {
        (Name, Organisation, ContractEndsOn, Calendar) = (details.Name, details.Organisation, details.ContractEndsOn, details.Calendar);
        Revision++;
    }

    public SupportGroupDetails ToDetails() => new(Key, Name, Organisation) { ContractEndsOn = ContractEndsOn, Calendar = Calendar };

    public SupportGroupEntry ToEntry() => new(Id, Key, Name, Organisation);
}
