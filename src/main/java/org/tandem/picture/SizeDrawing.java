package org.tandem.picture;

import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tandem.organisation.logo.WebPicture;
import org.tandem.picture.PictureEvent.PictureArrived;

/** Draws a picture in all its sizes once it has arrived, while no transaction waits for that. Delivered twice, it is drawn once. */
@Component
class SizeDrawing {

    private final PictureFiles files;

    SizeDrawing(PictureFiles files) {
        this.files = files;
    }

    @Async
    @TransactionalEventListener
    void on(PictureArrived event) {
        files.undrawn(event.picture()).ifPresent(it -> files.drawn(event.picture(), it.sha256(), WebPicture.draw(it.bytes())));
    }
}
