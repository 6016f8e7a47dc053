namespace Amue.Portal.Tickets.Confidentiality;

/// <summary>Why a request is not shared: a closed list, with words of the person's own beside it.</summary>
public enum ConfidentialReason
{
    /// <summary>It is about a person who can be recognised (pay, career, studies).</summary>
    NamedPerson,

    /// <summary>It tells of a weakness, or of an access that should not have been.</summary>
    Security,

    /// <summary>A dispute or a procedure is under way.</summary>
    Litigation,

    /// <summary>It shows bank details.</summary>
    BankDetails,

    /// <summary>Another reason, which must then be written.</summary>
    Other,
}
