namespace Amue.Portal.Search.Reports;

/// <param name="Asked">Questions of the last thirty days that hold one of the words.</param>
/// <param name="Changed">Those whose results or first result would be others.</param>
public sealed record SynonymEffect(IReadOnlyList<string> Words, int Asked, IReadOnlyList<ChangedQuestion> Changed);
