namespace Amue.Portal.Accounts;

/// <summary>How a person is shown to others.</summary>
public enum DisplayMode
{
    /// <summary>What they do and where: "Correspondante Sifac — Université …".</summary>
    Function = 0,

    Name = 1,

    /// <summary>A pseudonym, without the establishment, which would give them away.</summary>
    Pseudonym = 2,
}
