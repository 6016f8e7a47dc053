namespace Amue.Portal.Referential.Support;

internal sealed class SupportGroup
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

    public void Describe(string name, SupportOrganisation organisation)
    {
        Name = name;
        Organisation = organisation;
    }

    public SupportGroupEntry ToEntry() => new(Id, Key, Name, Organisation);
}
