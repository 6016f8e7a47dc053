namespace Amue.Portal.Knowledge.Drafting;

/// <summary>What may be done to a draft; anything else is refused.</summary>
internal enum DraftAction
{
    Write,
    Submit,
    Discard,
    Comment,
    TakeBack,
    Return,
    Approve,
    Schedule,
    Unschedule,
    Publish,
}
