namespace Amue.Portal.Platform.Modules;

/// <summary>The page or endpoint answers only in a space where this feature is on; elsewhere it is an unknown address.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class FeatureAttribute(string featureId) : Attribute
{
    public string FeatureId { get; } = featureId;
}
