using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Amue.Portal.Platform.Recipes;

/// <summary>What a record lets JSON be, as System.Text.Json understands it.</summary>
internal static class JsonContract
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static JsonTypeInfo Of(Type type) => Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);

    public static bool IsRead(JsonPropertyInfo property) =>
        !property.IsExtensionData && (property.Set is not null || property.AssociatedParameter is not null);

    public static bool IsRequired(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false };

    public static bool MayBeNull(JsonPropertyInfo property) =>
        property.AssociatedParameter?.IsNullable ?? property.IsSetNullable;

    public static bool MayHoldNull(JsonTypeInfo contract) =>
        Nullable.GetUnderlyingType(contract.ElementType!) is not null || IsFree(contract.ElementType!);

    public static bool IsFree(Type type) => typeof(JsonNode).IsAssignableFrom(type) || type == typeof(JsonElement);
}
