using Amue.Portal.Platform.Operations;

namespace Amue.Portal.Knowledge.Importing;

/// <param name="Number">Counted from 1, as editors show it.</param>
/// <param name="Errors">Which member, and what is expected.</param>
public sealed record RejectedLine(int Number, IReadOnlyList<FieldError> Errors);
