using System.Text.Json.Nodes;

namespace Amue.Portal.Platform.Recipes;

/// <summary>A step as the file writes it, before anyone asks what it means.</summary>
internal sealed record RecipeEntry(int Index, string Name, JsonObject Written);
