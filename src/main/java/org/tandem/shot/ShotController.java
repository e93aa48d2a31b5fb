package org.tandem.shot;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandem.programme.EditionId;
import org.tandem.screen.Flash;
import org.tandem.screen.Typed;
import org.tandem.shared.Actor;

/** The shot list of an edition, in the house's hands. */
@Controller
@RequestMapping("/editions/{edition}/shots")
class ShotController {

    private final ShotQuery shots;
    private final Shooting shooting;

    ShotController(ShotQuery shots, Shooting shooting) {
        this.shots = shots;
        this.shooting = shooting;
    }

    @GetMapping
    ModelAndView list(@PathVariable EditionId edition, @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "") String search, @RequestParam(required = false) @Nullable ShotId after, Actor actor) {
        var page = shots.list(edition, actor, new ShotsPage.Filter(stand, search, after), Typed.nothing());
        return new ModelAndView("shot/list", Map.of("page", page));
    }

    @PostMapping
    ModelAndView plan(@PathVariable EditionId edition, @RequestParam Map<String, String> fields, Actor actor,
            RedirectAttributes redirect) {
        var form = new ShotForm(fields);
        var scene = form.scene();
        if (scene.isEmpty() || !form.typed().accepts(() -> shooting.plan(actor, edition, scene.get())))
            return new ModelAndView("shot/list",
                    Map.of("page", shots.list(edition, actor, ShotsPage.Filter.ANY, form.typed())),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        return done(redirect, edition, "shot.planned");
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable EditionId edition, @PathVariable ShotId id, Actor actor) {
        return shown(shots.find(edition, id, actor), HttpStatus.OK);
    }

    @PostMapping("/{id}")
    ModelAndView replan(@PathVariable EditionId edition, @PathVariable ShotId id, @RequestParam int seen,
            @RequestParam Map<String, String> fields, Actor actor, RedirectAttributes redirect) {
        var page = shots.find(edition, id, actor);
        var form = new ShotForm(fields);
        var scene = form.scene();
        try {
            if (scene.isEmpty() || !form.typed().accepts(() -> shooting.replan(actor, edition, id, scene.get(), seen)))
                return shown(page.with(form.typed(), false), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (OptimisticLockingFailureException e) {
            var typed = form.typed().overtaken();
            return shown(shots.find(edition, id, actor).with(typed, true), HttpStatus.CONFLICT);
        }
        return done(redirect, edition, "shot.replanned");
    }

    @PostMapping("/{id}/completion")
    ModelAndView finish(@PathVariable EditionId edition, @PathVariable ShotId id, Actor actor, RedirectAttributes redirect) {
        shooting.finish(actor, edition, id);
        Flash.undoable(redirect, "/editions/" + edition + "/shots/" + id + "/resumption", "shot.finished");
        return back(edition);
    }

    @PostMapping("/{id}/resumption")
    ModelAndView resume(@PathVariable EditionId edition, @PathVariable ShotId id, Actor actor, RedirectAttributes redirect) {
        shooting.resume(actor, edition, id);
        return done(redirect, edition, "shot.resumed");
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable EditionId edition, @PathVariable ShotId id, Actor actor, RedirectAttributes redirect) {
        shooting.remove(actor, edition, id);
        return done(redirect, edition, "shot.removed");
    }

    private static ModelAndView shown(ShotPage page, HttpStatus status) {
        return new ModelAndView("shot/show", Map.of("page", page), status);
    }

    private static ModelAndView done(RedirectAttributes redirect, EditionId edition, String said) {
        Flash.done(redirect, said);
        return back(edition);
    }

    private static ModelAndView back(EditionId edition) {
        return new ModelAndView("redirect:/editions/" + edition + "/shots");
    }
}
