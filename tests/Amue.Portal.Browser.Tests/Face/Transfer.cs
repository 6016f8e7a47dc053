namespace Amue.Portal.Browser.Tests.Face;

/// <param name="Bytes">Headers and body of the answer, as they went over the wire.</param>
internal sealed record Transfer(Uri Address, string Kind, long Bytes, string CacheControl, string ContentEncoding);
