using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Testing.Portal;

/// <summary>The people of the demonstration (domain.md §4.4).</summary>
public static class People
{
    public const string Passphrase = "lanterne cheval pupitre violet";

    public const string Claire = "claire.membre";
    public const string Luc = "luc.corresp";
    public const string Nadia = "nadia.rh";
    public const string Tom = "tom.petit";
    public const string Hina = "hina.nc";
    public const string Ines = "ines.admin";
    public const string Paul = "paul.admin";
    public const string Sophie = "sophie.n2";
    public const string Marc = "marc.n2";
    public const string Karim = "karim.n2";
    public const string Durand = "tma.durand";
    public const string Eva = "eva.editrice";
    public const string Yann = "yann.mod";
    public const string Alice = "alice.experte";
    public const string Pilote = "pilote.amue";
    public const string Root = "root.amue";

    public static IReadOnlyList<string> All { get; } =
        [Claire, Luc, Nadia, Tom, Hina, Ines, Paul, Sophie, Marc, Karim, Durand, Eva, Yann, Alice, Pilote, Root];

    /// <summary>Whose establishment uses Sifac, or who works for its space: members there.</summary>
    public static IReadOnlyList<string> OfSifac { get; } = [Claire, Luc, Nadia, Tom, Hina, Ines, Paul, Sophie, Eva, Yann, Alice];

    /// <summary>Who reviews or publishes articles in the space of Sifac.</summary>
    public static IReadOnlyList<string> EditorsOfSifac { get; } = [Sophie, Eva, Yann];

    internal static Task<Guid?> IdOfAsync(IServiceProvider services, string login) =>
        services.GetRequiredService<PortalDb>().Database
            .SqlQuery<Guid?>($"SELECT id AS \"Value\" FROM accounts WHERE login = {login}")
            .SingleAsync();
}
