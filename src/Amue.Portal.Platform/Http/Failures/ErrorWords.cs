using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Platform.Http.Failures;

/// <summary>The words of each error's page: a title and what to do, as keys of texts.</summary>
public static class ErrorWords
{
    public static string TitleOf(int status) => status switch
    {
        StatusCodes.Status403Forbidden => "error.title.403",
        StatusCodes.Status404NotFound => "error.title.404",
        StatusCodes.Status429TooManyRequests => "error.title.429",
        StatusCodes.Status503ServiceUnavailable or StatusCodes.Status507InsufficientStorage => "error.title.unavailable",
        _ => "error.title.other",
    };

    public static string TextOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "error.text.400",
        StatusCodes.Status403Forbidden => "error.text.403",
        StatusCodes.Status404NotFound => "error.text.404",
        StatusCodes.Status405MethodNotAllowed => "error.text.405",
        StatusCodes.Status413PayloadTooLarge => "error.text.413",
        StatusCodes.Status414UriTooLong => "error.text.414",
        StatusCodes.Status415UnsupportedMediaType => "error.text.415",
        StatusCodes.Status429TooManyRequests => "error.text.429",
        StatusCodes.Status503ServiceUnavailable => "error.text.503",
        StatusCodes.Status504GatewayTimeout => "error.text.504",
        StatusCodes.Status507InsufficientStorage => "error.text.507",
        _ => "error.text.other",
    };
}
