namespace Amue.Portal.Accounts.Pages;

/// <summary>One line to fill in, as <c>_Field</c> draws it with its label, its hint and its error.</summary>
internal sealed record FormField(string Name, string Label)
{
    public string Type { get; init; } = "text";

    public string? Value { get; init; }

    public string? Hint { get; init; }

    public string? Autocomplete { get; init; }

    /// <summary><c>numeric</c> brings up a keyboard of digits.</summary>
    public string? InputMode { get; init; }

    public bool IsRequired { get; init; } = true;

    public bool IsFirst { get; init; }
}
