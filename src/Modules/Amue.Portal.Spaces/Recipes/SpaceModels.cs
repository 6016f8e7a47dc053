using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Amue.Portal.Platform.Data;
using Amue.Portal.Referential;
using Amue.Portal.Spaces.Appearance;
using Amue.Portal.Spaces.LocalPages;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Spaces.Recipes;

/// <summary>Spaces as recipes write them.</summary>
internal sealed class SpaceModels(PortalDb db, ReferentialDirectory referential, SpaceLogos logos, LocalPageReader pages)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <returns>Null when there is no such space.</returns>
    public async Task<SpaceModel?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (await db.Spaces.AsNoTracking().SingleOrDefaultAsync(s => s.Key == key, cancellationToken) is not { } space)
        {
            return null;
        }

        var product = space.ProductId is { } productId ? await referential.FindProductAsync(productId, cancellationToken) : null;
        var establishment = space.EstablishmentId is { } establishmentId ? await referential.FindEstablishmentAsync(establishmentId, cancellationToken) : null;
        var logo = space.Logo is { } name ? await logos.FindAsync(name, cancellationToken) : null;
        var written = await pages.AllAsync(space.Id, cancellationToken);
        return new SpaceModel(
            space.Key, space.Kind, space.Title, space.Description, space.Welcome, space.WelcomeEn, product?.Key, establishment?.Code, space.Brand.Accent, space.Brand.AccentContrast,
            logo is null ? null : Convert.ToBase64String(logo),
            space.Features,
            space.Menu?.Select(SpaceModel.MenuModel.Of).ToList(),
            space.Home?.Select(b => new SpaceModel.BlockModel(b.Block, b.IsHidden)).ToList(),
            space.Banner is { } banner ? new SpaceModel.BannerModel(banner.Text.Fr, banner.From, banner.Text.En, banner.Until) : null,
            space.FormerKeys is { Count: > 0 } former ? former : null,
            written.Count == 0 ? null : written.Select(p => new SpaceModel.PageModel(p.Slug, p.Title, p.Body, p.Language, p.Visibility, p.IsPublished)).ToList());
    }

    public static JsonObject Write(SpaceModel space) => (JsonObject)JsonSerializer.SerializeToNode(space, Json)!;
}
