using Amue.Portal.Platform.Operations;

namespace Amue.Portal.Referential.Importing;

/// <param name="Line">In the file, from 1.</param>
/// <param name="Column">As the file calls it; null: the whole line.</param>
/// <param name="What">What is wrong.</param>
public sealed record ImportError(int Line, string? Column, FieldError What);
