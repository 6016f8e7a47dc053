namespace Amue.Portal.Notifications.Mail;

/// <summary>A mail waiting to leave, or the trace that it left.</summary>
internal sealed class QueuedMail
{
    /// <summary>Refusals by the server after which a mail is set aside.</summary>
    public const int MostRefusals = 10;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private QueuedMail()
    {
    }

    /// <param name="mail">What to tell.</param>
    /// <param name="sealedPath">Null when the mail's path may be read by anyone.</param>
    /// <param name="messageId">Of this mail, however often it is tried.</param>
    /// <param name="now">Queued at.</param>
    public QueuedMail(OutgoingMail mail, string? sealedPath, string messageId, DateTime now)
    {
        Id = Guid.CreateVersion7();
        Key = mail.Key;
        RecipientId = mail.RecipientId;
        SubjectKey = mail.SubjectKey;
        BodyKey = mail.BodyKey;
        LinkKey = mail.LinkKey;
        Path = sealedPath is null ? mail.Path : "";
        SealedPath = sealedPath;
        UnsubscribePath = mail.UnsubscribePath;
        Address = mail.Address;
        Language = mail.Address is null ? null : mail.Language;
        ExpiresAt = mail.ExpiresAt;
        ContentId = mail.ContentId;
        PartId = mail.PartId;
        Arguments = mail.Arguments.ToList();
        MessageId = messageId;
        QueuedAt = DueAt = now;
    }

    public Guid Id { get; private set; }

    public string Key { get; private set; } = "";

    public Guid RecipientId { get; private set; }

    public string SubjectKey { get; private set; } = "";

    public string BodyKey { get; private set; } = "";

    public string Path { get; private set; } = "";

    public string? LinkKey { get; private set; }

    public string? SealedPath { get; private set; }

    /// <summary>Forgotten when the mail has left.</summary>
    public string? UnsubscribePath { get; private set; }

    /// <summary>Null: the recipient's own. Forgotten when the mail has left.</summary>
    public string? Address { get; private set; }

    public string? Language { get; private set; }

    public DateTime? ExpiresAt { get; private set; }

    public Guid? ContentId { get; private set; }

    public Guid? PartId { get; private set; }

    public List<string> Arguments { get; private set; } = [];

    /// <summary>Fixed when queued: a copy sent again after a crash is recognised as the same mail.</summary>
    public string MessageId { get; private set; } = "";

    public MailState State { get; private set; }

    public DateTime QueuedAt { get; private set; }

    /// <summary>Not before; also the end of the lease of the node that is sending it.</summary>
    public DateTime DueAt { get; private set; }

    public int Attempts { get; private set; }

    public int Refusals { get; private set; }

    public DateTime? SentAt { get; private set; }

    public void Sent(DateTime at)
    {
        State = MailState.Sent;
        SentAt = at;
        ForgetSecrets();
    }

    public void Withdraw()
    {
        State = MailState.Withdrawn;
        ForgetSecrets();
    }

    /// <summary>The server did not answer: nothing is lost, it is tried again however long that lasts.</summary>
    public void Postpone(DateTime now) => DueAt = now + Wait(Attempts);

    /// <summary>The server refused this very mail.</summary>
    public void Refused(DateTime now)
    {
        Refusals++;
        if (Refusals >= MostRefusals)
        {
            State = MailState.Parked;
        }
        else
        {
            DueAt = now + Wait(Refusals);
        }
    }

    /// <summary>An administrator has mended what it was refused for.</summary>
    public void Retry(DateTime now)
    {
        State = MailState.Queued;
        Refusals = 0;
        DueAt = now;
    }

    private void ForgetSecrets()
    {
        SealedPath = null;
        UnsubscribePath = null;
        Address = null;
    }

    private static TimeSpan Wait(int times)
    {
        var doubled = FirstWait * Math.Pow(2, Math.Clamp(times - 1, 0, 10));
        var bounded = doubled < LongestWait ? doubled : LongestWait;
        // Spread, so that a server that comes back is not met by the whole queue in one second.
        return bounded * (0.8 + (Random.Shared.NextDouble() * 0.4));
    }
}
