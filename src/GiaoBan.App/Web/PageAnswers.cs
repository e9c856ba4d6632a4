using GiaoBan.Domain;
using GiaoBan.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GiaoBan.App.Web;

internal static class PageAnswers
{
    extension(PageModel page)
    {
        /// <summary>Went through: go on. Refused: the same page again with the typed words and the reason above the form.</summary>
        public IActionResult Answer(Result result, Func<IActionResult> then)
        {
            if (result.IsOk) return then();

            return page.Refuse(result.Refusal!);
        }

        /// <summary>
        /// The act, and on. Refused or unreadable: what it touched is let go of, the page is read again as it is stored, and shown
        /// with the reason above the form.
        /// </summary>
        /// <param name="again">Reads the page, and puts over it what was typed where reading would overwrite it.</param>
        public async Task<IActionResult> AnswerAsync(GiaoBanDb db, Func<Task<Result>> act, string then, Func<Task> again)
        {
            var done = page.ModelState.IsValid ? await act() : default;
            if (page.ModelState.IsValid && done.IsOk) return new RedirectResult(then);

            db.ChangeTracker.Clear();
            await again();
            return done.Refusal is { } no ? page.Refuse(no) : page.AskAgain();
        }

        public IActionResult Refuse(Refusal refusal)
        {
            page.ModelState.AddModelError("", refusal.Message);
            return page.AskAgain(refusal is Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        }

        /// <summary>The same page, with a status that says it was not done.</summary>
        public IActionResult AskAgain(int status = StatusCodes.Status422UnprocessableEntity)
        {
            page.Response.StatusCode = status;
            return page.Page();
        }
    }
}
