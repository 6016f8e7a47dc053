using System.Security.Cryptography;
using System.Text;
using Amue.Portal.Platform.Content.Markdown;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Knowledge.LocalNotes;

internal static class LocalNoteRules
{
    /// <summary>A correspondent on the articles of their products, an administrator on all, for their own establishment.</summary>
    public static bool MayWrite(SpaceEntry space, Guid? productId, Actor actor) =>
        actor.EstablishmentId is { } establishment && actor.May(KnowledgePermissions.AddLocalNote, new Scope(space.Id, establishment, productId ?? space.ProductId));

    /// <returns>Null for a section that is not there.</returns>
    public static string? DigestOf(string body, IReadOnlyList<MarkdownSection> sections, string? section)
    {
        var text = section is null ? body : sections.FirstOrDefault(s => s.Id == section)?.Text;
        return text is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
