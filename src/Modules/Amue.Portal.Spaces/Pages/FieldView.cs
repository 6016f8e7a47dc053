namespace Amue.Portal.Spaces.Pages;

/// <summary>One field of a form as it is drawn: label above, hint, the value kept, its error under it.</summary>
/// <param name="Name">Of the input and, with <c>-hint</c> and <c>-error</c>, of what describes it.</param>
internal sealed record FieldView(string Name, string Label, string? Value, string? Hint = null)
{
    /// <summary>0 draws a line, more a box of so many lines.</summary>
    public int Rows { get; init; }

    public bool IsRequired { get; init; }

    public string Type { get; init; } = "text";

    public bool IsShort { get; init; }
}
