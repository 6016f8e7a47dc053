namespace Amue.Portal.Platform.Data;

/// <summary>A module's row from which actors are made (membership, group, correspondence): changing it renews the rights stamp.</summary>
public interface IAffectsRights;
