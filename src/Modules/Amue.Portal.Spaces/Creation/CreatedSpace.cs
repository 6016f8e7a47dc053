namespace Amue.Portal.Spaces.Creation;

public sealed record CreatedSpace(string Key);
