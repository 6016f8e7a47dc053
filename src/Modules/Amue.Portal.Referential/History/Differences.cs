using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Amue.Portal.Referential.History;

/// <summary>What differs between two states of a record, property by property, in words that stay readable when the code has changed.</summary>
internal static class Differences
{
    public static IReadOnlyList<FieldChange> Between<T>(T? before, T after)
        where T : class =>
        typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract")
            .Select(p => new FieldChange(p.Name, before is null ? "" : Words(p.GetValue(before)), Words(p.GetValue(after))))
            .Where(c => c.Before != c.After).ToList();

    private static string Words(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IEnumerable many => string.Join(", ", many.Cast<object?>().Select(Words)),
        IFormattable formattable => formattable.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
