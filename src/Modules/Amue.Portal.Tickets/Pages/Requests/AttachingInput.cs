using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Files;

namespace Amue.Portal.Tickets.Pages.Requests;

/// <summary>The files of one form: those that wait already, and where to choose more.</summary>
/// <param name="IdPrefix">Empty in the form that was refused, whose fields the errors name.</param>
/// <param name="Visibility">Of the request: where the establishment alone reads it there is nobody else to show files to.</param>
/// <param name="IsNote">Its readers are fixed.</param>
internal sealed record AttachingInput(string IdPrefix, IReadOnlyList<ShownFile> Waiting, bool Shares, VisibilityLevel Visibility, bool IsNote = false)
{
    public bool ShowsErrors => IdPrefix.Length == 0;

    public bool MayShare => !IsNote && Visibility < VisibilityLevel.Establishment;
}
