package org.tandem.picture;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tandem.organisation.logo.WebPicture;
import org.tandem.picture.PictureEvent.PictureArrived;

/** Draws a picture in all its sizes once it has arrived, while no transaction waits for that. Delivered twice, it is drawn once. */
@Component
class SizeDrawing {

    /** However many are sent at once, one of them is in memory. */
    private static final Lock ONE_AT_A_TIME = new ReentrantLock();

    private final PictureFiles files;

    SizeDrawing(PictureFiles files) {
        this.files = files;
    }

    @Async
    @TransactionalEventListener
    void on(PictureArrived event) {
        ONE_AT_A_TIME.lock();
        try {
            files.undrawn(event.picture())
                    .ifPresent(it -> files.drawn(event.picture(), it.sha256(), WebPicture.draw(it.bytes())));
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }
}
