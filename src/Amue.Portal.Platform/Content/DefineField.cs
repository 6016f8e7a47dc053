using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Platform.Content;

/// <summary>Adds a custom field to a content type in a space (everywhere when none is named), or describes it anew.</summary>
public sealed class DefineField(PortalDb db, ContentTypeCatalog types)
{
    public async Task<Outcome<Done>> ExecuteAsync(FieldDescription field, SpaceEntry? space, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(PlatformPermissions.ManageSpace, space?.Scope ?? Scope.Portal))
        {
            return Refusal.NotPermitted;
        }

        if (types.Find(field.ContentType) is null)
        {
            return Refusal.InvalidField(nameof(field.ContentType), "recipes.content.unknownType", field.ContentType);
        }

        var spaceId = space?.Id;
        var definition = await db.ContentFields
            .SingleOrDefaultAsync(f => f.ContentType == field.ContentType && f.SpaceId == spaceId && f.Name == field.Name, cancellationToken);
        if (definition is null)
        {
            definition = new ContentFieldDefinition(field.ContentType, spaceId, field.Name);
            db.ContentFields.Add(definition);
        }

        definition.Describe(field.Kind, field.Label, field.Hint, field.RequiredAt, field.Choices, field.Position);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
