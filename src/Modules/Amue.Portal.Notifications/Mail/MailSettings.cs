using System.ComponentModel.DataAnnotations;

namespace Amue.Portal.Notifications.Mail;

/// <summary>Configuration section <c>Mail</c>.</summary>
public sealed class MailSettings
{
    public const string Section = "Mail";

    [Required]
    public string From { get; set; } = "portail@localhost";

    public string FromName { get; set; } = "Portail de support";

    /// <summary>Null: mails are written into <see cref="PickupDirectory"/> as .eml files.</summary>
    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 25;

    public bool UseTls { get; set; }

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>Under the data directory; used while no host is configured.</summary>
    [Required]
    public string PickupDirectory { get; set; } = "mail";

    /// <summary>The part after the @ of Message-ID.</summary>
    [Required]
    public string MessageIdDomain { get; set; } = "portail.localhost";

    [Range(1, 300)]
    public int TimeoutSeconds { get; set; } = 15;
}
