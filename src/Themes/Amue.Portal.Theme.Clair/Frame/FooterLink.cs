namespace Amue.Portal.Theme.Clair.Frame;

internal sealed record FooterLink(string Url, string LabelKey);
