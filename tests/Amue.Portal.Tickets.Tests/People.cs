namespace Amue.Portal.Tickets.Tests;

/// <summary>The people of <c>recipes/requests.recipe.json</c>.</summary>
internal static class People
{
    /// <summary>Member at E042, who makes the requests.</summary>
    public const string Claire = "claire.membre";

    /// <summary>Her colleague at E042.</summary>
    public const string Zoe = "zoe.collegue";

    /// <summary>Correspondent of E042 for Sifac.</summary>
    public const string Luc = "luc.corresp";

    /// <summary>Administrator of E042.</summary>
    public const string Ines = "ines.admin";

    /// <summary>Correspondent of E107 for Siham; a mere member for Sifac.</summary>
    public const string Nadia = "nadia.rh";

    /// <summary>Administrator of E107.</summary>
    public const string Paul = "paul.admin";

    /// <summary>Member at E200, which does not use Sifac.</summary>
    public const string Lea = "lea.ailleurs";

    /// <summary>Member at E150, whose first level is mutualised.</summary>
    public const string Tom = "tom.petit";

    /// <summary>Member at E012, whose first level is delegated to AMUE.</summary>
    public const string Ada = "ada.ecole";

    /// <summary>Referent, at E088, of the establishments that mutualise.</summary>
    public const string Alice = "alice.experte";

    /// <summary>Moderator of the Sifac space, at E088.</summary>
    public const string Yann = "yann.mod";

    /// <summary>Agent of AMUE and manager of the Sifac space.</summary>
    public const string Sophie = "sophie.n2";

    /// <summary>Agent of AMUE for Sifac.</summary>
    public const string Remi = "remi.n2";

    /// <summary>Agent of AMUE for Siham.</summary>
    public const string Karim = "karim.n2";

    /// <summary>Partner for Siham.</summary>
    public const string Tma = "tma.durand";

    /// <summary>Editor of the Sifac space.</summary>
    public const string Eva = "eva.editrice";

    /// <summary>Steering, at AMUE.</summary>
    public const string Pilote = "pilote.amue";

    /// <summary>Administrator of the platform.</summary>
    public const string Root = "root.amue";

    /// <summary>Nobody: an anonymous reader.</summary>
    public const string Visitor = "";

    public static IReadOnlyList<string> All { get; } =
        [Claire, Zoe, Luc, Ines, Nadia, Paul, Lea, Tom, Ada, Alice, Yann, Sophie, Remi, Karim, Tma, Eva, Pilote, Root, Visitor];
}
