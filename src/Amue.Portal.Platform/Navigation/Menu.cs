using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Platform.Navigation;

/// <summary>The menu of a space for an actor: entries of features that are on, and that the actor may use.</summary>
public sealed class Menu(IEnumerable<NavigationItem> items)
{
    private readonly NavigationItem[] _items = items.OrderBy(i => i.Order).ToArray();

    public IEnumerable<MenuEntry> For(SpaceEntry space, Actor actor)
    {
        var places = space.Menu.Select((choice, place) => (choice, place)).DistinctBy(c => c.choice.Entry).ToDictionary(c => c.choice.Entry, c => (c.choice, c.place));
        var offered = Offered(space).Where(i => (!i.SignedIn || !actor.IsVisitor) && (i.Permission is null || (i.HeldHere ? actor.May(i.Permission, space.Scope) : actor.May(i.Permission))))
            .Select(i => (Id: i.LabelKey, Entry: new MenuEntry(i.LabelKey, space.Prefix + i.Path)));
        var pages = space.Menu.Where(c => c.IsLocalPage && IsReadable(c, space, actor)).Select(c => (Id: c.Entry, Entry: new MenuEntry(c.Entry, space.Prefix + c.Entry)));
        return offered.Concat(pages)
            .Where(e => !places.TryGetValue(e.Id, out var chosen) || !chosen.choice.IsHidden)
            .OrderBy(e => places.TryGetValue(e.Id, out var chosen) ? chosen.place : int.MaxValue)
            .Select(e => places.TryGetValue(e.Id, out var chosen) ? e.Entry with { Label = chosen.choice.Label } : e.Entry);
    }

    /// <summary>What the features of a space bring to its menu, whoever reads it.</summary>
    public IEnumerable<NavigationItem> Offered(SpaceEntry space) =>
        _items.Where(i => space.Has(i.FeatureId) && (i.Kinds.Count == 0 || i.Kinds.Contains(space.Kind)));

    private static bool IsReadable(SpaceMenuChoice page, SpaceEntry space, Actor actor) =>
        page.Level <= actor.LevelIn(space.Id) || (page.Level == VisibilityLevel.Establishment && space.EstablishmentId is { } owner && owner == actor.EstablishmentId);
}
