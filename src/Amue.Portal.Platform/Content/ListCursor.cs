using System.Globalization;

namespace Amue.Portal.Platform.Content;

/// <summary>Where a page of a list ends: the next one begins after it, however much was written meanwhile.</summary>
public sealed record ListCursor(DateTime At, Guid Id)
{
    public override string ToString() => $"{At.Ticks.ToString(CultureInfo.InvariantCulture)}-{Id:N}";

    /// <returns>Null for anything that is not a cursor: the list begins at its head.</returns>
    public static ListCursor? Parse(string? text)
    {
        var parts = text?.Split('-', 2);
        return parts is { Length: 2 }
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTime.MaxValue.Ticks
            && Guid.TryParseExact(parts[1], "N", out var id)
                ? new ListCursor(new DateTime(ticks, DateTimeKind.Utc), id)
                : null;
    }
}
