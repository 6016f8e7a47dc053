namespace Amue.Portal.Referential.Establishments;

internal sealed class Establishment
{
    private Establishment()
    {
    }

    public Establishment(string code)
    {
        Id = Guid.CreateVersion7();
        Code = code;
    }

    public Guid Id { get; private set; }

    /// <summary><c>E042</c>: AMUE's own code, unique.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public SizeClass SizeClass { get; private set; }

    public FirstLevelMode FirstLevel { get; private set; }

    /// <summary>IANA name.</summary>
    public string TimeZoneId { get; private set; } = "Europe/Paris";

    /// <summary>Users declared to AMUE: the denominator of adoption.</summary>
    public int DeclaredUsers { get; private set; }

    public void Describe(string name, SizeClass size, FirstLevelMode firstLevel, string timeZoneId, int declaredUsers)
    {
        Name = name;
        SizeClass = size;
        FirstLevel = firstLevel;
        TimeZoneId = timeZoneId;
        DeclaredUsers = declaredUsers;
    }

    public EstablishmentEntry ToEntry() => new(Id, Code, Name, SizeClass, FirstLevel, TimeZoneId);
}
