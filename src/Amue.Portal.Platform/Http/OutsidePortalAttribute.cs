namespace Amue.Portal.Platform.Http;

/// <summary>An address of the host itself (health, assets): no space, no actor, no database.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OutsidePortalAttribute : Attribute;
