namespace Amue.Portal.Web.Commands;

/// <summary>Progress told at once: <see cref="Progress{T}"/> posts to other threads, and the last report would come after the summary.</summary>
internal sealed class Told<T>(Action<T> tell) : IProgress<T>
{
    public void Report(T value) => tell(value);
}
