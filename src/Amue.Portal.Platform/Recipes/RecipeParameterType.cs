namespace Amue.Portal.Platform.Recipes;

public enum RecipeParameterType
{
    Text,
    Number,
    Boolean,
}
