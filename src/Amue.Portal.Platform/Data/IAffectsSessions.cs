namespace Amue.Portal.Platform.Data;

/// <summary>A module's row that says whether a session still holds: changing or deleting it renews the sessions stamp.</summary>
public interface IAffectsSessions;
