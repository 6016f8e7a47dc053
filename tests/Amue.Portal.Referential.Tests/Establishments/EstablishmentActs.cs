using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Referential.Tests.Establishments;

/// <summary>What people do to establishments, and what is known of them afterwards.</summary>
internal static class EstablishmentActs
{
    public static EstablishmentDetails Beaumont { get; } = new("E900", "Université de Beaumont-les-Bois")
    {
        Acronym = "UBB",
        Uai = "0310154Z",
        Siret = "18004412500011",
        Kind = EstablishmentKind.University,
        City = "Beaumont-les-Bois",
        Region = "Occitanie",
        SizeClass = SizeClass.Large,
        DeclaredUsers = 600,
        Wave = "V1",
        Domains = ["beaumont.example.org", "ubb.example.org"],
    };

    /// <returns>Null when it was done.</returns>
    public static async Task<Refusal?> CreateAsync(this ReferentialPortal portal, EstablishmentDetails details, string by = People.Root)
    {
        var actor = await portal.App.ActorAsync(by);
        return await portal.App.InScopeAsync(async s => (await s.GetRequiredService<DescribeEstablishment>().CreateAsync(details, actor, CancellationToken.None)).Refusal);
    }

    public static async Task<Refusal?> ChangeAsync(this ReferentialPortal portal, EstablishmentDetails details, int? revision = null, string by = People.Root)
    {
        var actor = await portal.App.ActorAsync(by);
        var read = revision ?? (await portal.SheetAsync(details.Code)).Revision;
        return await portal.App.InScopeAsync(async s => (await s.GetRequiredService<DescribeEstablishment>().ChangeAsync(details, read, actor, CancellationToken.None)).Refusal);
    }

    public static async Task<Refusal?> MergeAsync(this ReferentialPortal portal, string code, string into, string by = People.Root)
    {
        var actor = await portal.App.ActorAsync(by);
        return await portal.App.InScopeAsync(async s => (await s.GetRequiredService<MergeEstablishments>().ExecuteAsync(code, into, actor, CancellationToken.None)).Refusal);
    }

    public static async Task<Refusal?> CloseAsync(this ReferentialPortal portal, string code, string by = People.Root)
    {
        var actor = await portal.App.ActorAsync(by);
        return await portal.App.InScopeAsync(async s => (await s.GetRequiredService<CloseEstablishment>().ExecuteAsync(code, actor, CancellationToken.None)).Refusal);
    }

    public static async Task<EstablishmentSheet> SheetAsync(this ReferentialPortal portal, string code)
    {
        var root = await portal.App.ActorAsync(People.Root);
        return await portal.App.InScopeAsync(async s => (await s.GetRequiredService<ReadEstablishment>().ExecuteAsync(code, root, CancellationToken.None)).Value);
    }

    public static async Task<IReadOnlyList<string>> FindAsync(this ReferentialPortal portal, string text, string by = People.Root)
    {
        var actor = await portal.App.ActorAsync(by);
        return await portal.App.InScopeAsync(async s =>
            (await s.GetRequiredService<ListEstablishments>().ExecuteAsync(text, after: null, 50, actor, CancellationToken.None)).Value.Rows.Select(r => r.Code).ToList());
    }

    /// <summary>Without what the demonstration was set up with.</summary>
    public static Task<List<string>> AuditedAsync(this ReferentialPortal portal) => portal.App.InScopeAsync(s => s.GetRequiredService<PortalDb>().Database.SqlQuery<string>(
        $"SELECT action || ' | ' || target || ' | ' || outcome || COALESCE(' | ' || before || ' ' || after, '') || COALESCE(' | ' || reason, '') AS \"Value\" FROM audit_entries WHERE action LIKE 'referential.%' AND target NOT IN ('establishment:E100', 'establishment:E181') ORDER BY id").ToListAsync());

    public static Task<string?> StandingOfDomainAsync(this ReferentialPortal portal, string domain) => portal.App.InScopeAsync(async s =>
    {
        var db = s.GetRequiredService<PortalDb>();
        return await db.IdentityDomains.Where(d => d.Name == domain).Join(db.Establishments, d => d.EstablishmentId, e => e.Id, (d, e) => e.Code).SingleOrDefaultAsync();
    });
}
