namespace Amue.Portal.Platform.Events;

/// <summary>The event's stable name in the log, and the version of its payload.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventTypeAttribute(string name, int version) : Attribute
{
    public string Name { get; } = name;

    public int Version { get; } = version;
}
