namespace Amue.Portal.Accounts.Charters;

/// <summary>The charter in force, as one reader reads it.</summary>
/// <param name="Number">The version.</param>
/// <param name="Text">Markdown.</param>
/// <param name="Language">Of the text.</param>
/// <param name="PublishedAt">Since when it is in force.</param>
/// <param name="AcceptedAt">Null: this reader has not accepted it.</param>
public sealed record CharterToRead(int Number, string Text, string Language, DateTime PublishedAt, DateTime? AcceptedAt);
