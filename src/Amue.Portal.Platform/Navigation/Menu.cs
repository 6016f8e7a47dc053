using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Platform.Navigation;

/// <summary>The menu of a space for an actor: entries of features that are on, and that the actor may use.</summary>
public sealed class Menu(IEnumerable<NavigationItem> items)
{
    private readonly NavigationItem[] _items = items.OrderBy(i => i.Order).ToArray();

    public IEnumerable<MenuEntry> For(SpaceEntry space, Actor actor) =>
        _items.Where(i => space.Has(i.FeatureId)
                && (i.Kinds.Count == 0 || i.Kinds.Contains(space.Kind))
                && (!i.SignedIn || !actor.IsVisitor)
                && (i.Permission is null || actor.May(i.Permission)))
            .Select(i => new MenuEntry(i.LabelKey, space.Prefix + i.Path));
}
