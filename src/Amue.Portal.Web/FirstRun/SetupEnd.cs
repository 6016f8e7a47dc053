namespace Amue.Portal.Web.FirstRun;

internal enum SetupEnd
{
    Made,

    /// <summary>Some answers are wrong: nothing was written.</summary>
    Invalid,

    /// <summary>There is a portal in the database, which was left as it is.</summary>
    AlreadyThere,

    /// <summary>Interrupted: to be taken up with the same answers.</summary>
    Failed,
}
