namespace Amue.Portal.Knowledge.Writing;

public enum PublicationChange
{
    None,
    Created,
    Updated,
}
