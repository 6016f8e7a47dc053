using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amue.Portal.Platform.Events;

/// <summary>A row of the append-only log.</summary>
public sealed class EventRecord
{
    private static readonly ConcurrentDictionary<Type, EventTypeAttribute> Types = new();

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private EventRecord()
    {
    }

    public long Id { get; private set; }

    /// <summary>
    /// The writing transaction on PostgreSQL, where a lower id may commit after a higher one; 0 on SQLite, whose one writer commits in order.
    /// </summary>
    public long Tx { get; private set; }

    public string Type { get; private set; } = "";

    public int Version { get; private set; }

    public DateTime At { get; private set; }

    public Guid? ActorRef { get; private set; }

    public Guid? ContentId { get; private set; }

    public string Payload { get; private set; } = "{}";

    /// <exception cref="InvalidOperationException">The record is of another event type.</exception>
    public TEvent Read<TEvent>()
        where TEvent : PortalEvent
    {
        if (NameOf(typeof(TEvent)).Name != Type)
        {
            throw new InvalidOperationException($"Event {Id} is a '{Type}', not a '{NameOf(typeof(TEvent)).Name}'.");
        }

        return JsonSerializer.Deserialize<TEvent>(Payload, Json)!;
    }

    public static string TypeOf<TEvent>()
        where TEvent : PortalEvent =>
        NameOf(typeof(TEvent)).Name;

    internal static EventRecord Of(PortalEvent happened, Guid? actorRef, DateTime at)
    {
        var type = NameOf(happened.GetType());
        return new EventRecord
        {
            Type = type.Name,
            Version = type.Version,
            At = at,
            ActorRef = actorRef,
            ContentId = (happened as IAboutContent)?.ContentId,
            Payload = JsonSerializer.Serialize(happened, happened.GetType(), Json),
        };
    }

    private static EventTypeAttribute NameOf(Type type) =>
        Types.GetOrAdd(type, t => t.GetCustomAttribute<EventTypeAttribute>()
            ?? throw new InvalidOperationException($"{t.Name} has no [EventType]."));
}
