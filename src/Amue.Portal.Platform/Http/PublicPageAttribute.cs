namespace Amue.Portal.Platform.Http;

/// <summary>The address answers anonymous readers. Everywhere else they get the sign-in redirect, whether the address exists or not.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PublicPageAttribute : Attribute;
