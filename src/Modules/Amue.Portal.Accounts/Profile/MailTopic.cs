namespace Amue.Portal.Accounts.Profile;

/// <summary>What people may choose to receive no mail about. What concerns their access or their confidential requests is always told.</summary>
public enum MailTopic
{
    /// <summary>What happens to the requests that they made.</summary>
    OwnRequests,

    /// <summary>Requests to take, and those that they work on.</summary>
    Desk,

    /// <summary>Articles to review, approved or sent back.</summary>
    Articles,
}
