using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Spaces.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Spaces.Appearance;

/// <summary>The logos of spaces: checked when they come, found by name when they are asked for, dropped when no appearance shows them.</summary>
internal sealed class SpaceLogos(PortalDb db)
{
    /// <summary>Keeps the picture with the changes that the context holds.</summary>
    /// <returns>Its name, or why it may not be a logo.</returns>
    public async Task<Outcome<string>> AddAsync(Space space, byte[] bytes, CancellationToken cancellationToken)
    {
        if (LogoFile.Problem(bytes) is { } problem)
        {
            return Refusal.InvalidField("Logo", problem, LogoFile.LargestSize / 1024, LogoFile.LargestSide, LogoFile.LargestRatio);
        }

        var name = LogoFile.NameOf(bytes, LogoFile.Read(bytes)!);
        if (!await db.SpaceLogos.AnyAsync(l => l.SpaceId == space.Id && l.Name == name, cancellationToken))
        {
            db.SpaceLogos.Add(new SpaceLogo(space.Id, name, bytes));
        }

        return name;
    }

    public Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken) =>
        db.SpaceLogos.AsNoTracking().Where(l => l.Name == name).Select(l => l.Bytes).FirstOrDefaultAsync(cancellationToken);

    public async Task<bool> HasAsync(Guid spaceId, string name, CancellationToken cancellationToken) =>
        await db.SpaceLogos.AnyAsync(l => l.SpaceId == spaceId && l.Name == name, cancellationToken);

    /// <summary>Removes those that neither the space nor a draft of it shows.</summary>
    public async Task DropUnusedAsync(Space space, IReadOnlyCollection<SpaceDraft> drafts, CancellationToken cancellationToken)
    {
        var used = drafts.Select(d => d.Appearance.Logo).Append(space.Logo).ToList();
        db.SpaceLogos.RemoveRange(await db.SpaceLogos.Where(l => l.SpaceId == space.Id && !used.Contains(l.Name)).ToListAsync(cancellationToken));
    }
}
